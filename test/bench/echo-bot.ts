import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder'
import { createServer, plugins, type Request, type Response } from 'restify'

/** A program: the echo bot of every tutorial. What ours costs is measured against it. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const server = createServer({})
server.use(plugins.bodyParser())
// oxlint-disable-next-line oxc/no-async-endpoint-handlers -- restify's are, unlike Express'
server.post('/api/messages', receive)

async function receive(request: Request, response: Response): Promise<void> {
  await adapter.process(request, response, async (context: TurnContext) => {
    await context.sendActivity(`Echo: ${context.activity.text}`)
  })
}

server.listen(0, '127.0.0.1', () => console.log(`listening at ${server.url}`))
