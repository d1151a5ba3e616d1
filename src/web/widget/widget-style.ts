/** Where the chat fills the screen: on a phone, upright or on its side. */
export const smallScreen = '(max-width:480px),(max-height:480px)'

/**
 * The launcher and the window of the chat. It goes into a shadow root as a constructed style sheet,
 * which no policy of the host page forbids; and what its styles do to the element around it ends at
 * the section. The launcher's icon is cut out of a border, the one thing drawn that takes the colors
 * which a person has forced upon a page. The ring of the focus is white and black: nobody knows what
 * is behind it.
 */
export const widgetStyle = `
section{all:initial;color-scheme:light dark;font:16px/1.3 system-ui,sans-serif}
*{box-sizing:border-box}
button,div{position:fixed;z-index:2147483000;inset-block-end:max(20px,env(safe-area-inset-bottom));inset-inline-end:20px;border:1px solid #0000;box-shadow:0 4px 16px #0006}
button{z-index:2147483001;display:flex;align-items:center;gap:10px;max-width:min(400px,100vw - 40px);padding:15px;border-radius:28px;background:var(--accent);color:#fff;color:lch(from var(--accent) calc((49 - l)*infinity) 0 0);font:inherit;text-align:start;cursor:pointer}
button:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #000}
button::before{content:"";flex:none;border:12px solid;clip-path:path(evenodd,"M4 3h16a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-8l-6 5v-5H4a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3zM6 8h12v2H6zm0 4h8v2H6z")}
[aria-expanded=true]::before{clip-path:path("M5 3l7 7 7-7 2 2-7 7 7 7-2 2-7-7-7 7-2-2 7-7-7-7z")}
div{inset-block-end:88px;width:400px;height:min(680px,100vh - 108px);overflow:hidden;border-color:#8886;border-radius:16px;background:Canvas}
.start *{inset-inline:20px auto}
@media${smallScreen}{.start div,div{inset:0;width:100%;height:100%;border:0;border-radius:0}.ready [aria-expanded=true]{display:none}}
@media(prefers-reduced-motion:no-preference){div{animation:.18s rise}}
@keyframes rise{0%{opacity:0}}
@media print{section{display:none}}
`
