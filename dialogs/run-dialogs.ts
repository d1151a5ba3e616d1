import { NullTelemetryClient, type StatePropertyAccessor, type TurnContext } from 'botbuilder'
import { DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogState } from 'botbuilder-dialogs/lib/dialogContext.js'
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js'
import { RootDialog } from './root-dialog.ts'

/** Where in a turn the library looks for its memory scopes, before it makes new ones. */
const scopesKey = 'DialogStateManagerConfiguration'

/** Runs the dialogs of a bot for one turn. */
export type RunDialogs = (context: TurnContext) => Promise<void>

/**
 * Gives what runs the root dialog: it goes on where the conversation stands, or begins.
 *
 * The library's own `runDialog` also loads every memory scope and sends a trace to the emulator
 * each turn, and its main module loads the recognizers, 0.3 s of start-up: hence the deep imports.
 * The set is made once: it hashes its dialogs to know their version.
 */
export function createDialogRunner(
  root: RootDialog,
  dialogState: StatePropertyAccessor<DialogState>,
): RunDialogs {
  const dialogs = new DialogSet(dialogState)
  // Without one, a dialog of a set made by hand cannot report and throws.
  dialogs.telemetryClient = new NullTelemetryClient()
  dialogs.add(root)
  let scopes: object | undefined
  return async (context) => {
    // Memory scopes hold nothing of a turn, but making them takes a tenth of one.
    if (scopes !== undefined) context.turnState.set(scopesKey, scopes)
    const dialogContext = await dialogs.createContext(context)
    scopes ??= context.turnState.get<object>(scopesKey)
    const result = await dialogContext.continueDialog()
    if (result.status === DialogTurnStatus.empty) await dialogContext.beginDialog(RootDialog.id)
  }
}
