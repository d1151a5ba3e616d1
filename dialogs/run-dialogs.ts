import { NullTelemetryClient, type StatePropertyAccessor, type TurnContext } from 'botbuilder'
import { DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogState } from 'botbuilder-dialogs/lib/dialogContext.js'
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js'
import { RootDialog } from './root-dialog.ts'

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
  return async (context) => {
    const dialogContext = await dialogs.createContext(context)
    const result = await dialogContext.continueDialog()
    if (result.status === DialogTurnStatus.empty) await dialogContext.beginDialog(RootDialog.id)
  }
}
