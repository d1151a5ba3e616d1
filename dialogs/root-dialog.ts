import { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog.js'
import { type DialogTurnResult, DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js'
import { CompareRolesDialog } from './compare-roles/compare-roles-dialog.ts'
import { converse } from './converse.ts'
import { ExploreRoleDialog } from './explore-role/explore-role-dialog.ts'
import { FindRoleDialog } from './find-role/find-role-dialog.ts'
import type { Talk } from './talk.ts'

/** Every message comes in here: the open dialog has it first, and what it leaves is answered. */
export class RootDialog extends ComponentDialog {
  static readonly id = 'root'
  readonly #talk: Talk

  constructor(talk: Talk) {
    super(RootDialog.id)
    this.#talk = talk
    this.addDialog(new ExploreRoleDialog(talk))
    this.addDialog(new FindRoleDialog(talk))
    this.addDialog(new CompareRolesDialog(talk))
  }

  protected override async onBeginDialog(inner: DialogContext): Promise<DialogTurnResult> {
    return converse(inner, this.#talk)
  }

  protected override async onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    const result = await inner.continueDialog()
    return result.status === DialogTurnStatus.empty ? converse(inner, this.#talk) : result
  }
}
