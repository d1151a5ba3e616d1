/**
 * Names of the dialogs on the stack. They are stored with a conversation and stand in buttons, so they
 * must not change.
 */

/** Goes through the topics of one role. */
export const exploreRoleId = 'exploreRole'

/** Asks which roles to compare, and by what. */
export const compareRolesId = 'compareRoles'

/** Asks what a person enjoys, her schooling, and what matters to her. */
export const findRoleId = 'findRole'
