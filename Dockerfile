# Builds the bot with its chat page, so that nothing is built or fetched when it starts. All it writes
# goes to /state; everything else may be read-only:
#   docker build -t career-bot . && docker run --read-only -v career-bot:/state -p 127.0.0.1:3978:3978 \
#     -e ALLOW_ANONYMOUS=true career-bot
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
RUN npm prune --omit=dev --no-audit --no-fund && mkdir state

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 STATE_DIR=/state KNOWLEDGE_CHECK_SECONDS=0
WORKDIR /app
COPY --from=build /app/package.json /app/run.mjs ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/commands ./commands
COPY --from=build /app/knowledge/knowledge.json /app/knowledge/lexicon.json ./knowledge/
COPY --from=build /app/knowledge/learned/meanings.bin /app/knowledge/learned/ways.bin ./knowledge/learned/
COPY --from=build /app/dist ./dist
COPY --from=build --chown=node:node /app/state /state
USER node
VOLUME /state
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "run.mjs", "start"]
