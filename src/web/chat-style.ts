const transparent = 'transparent'

/** How Web Chat looks. Colors are the page's own variables, so that light and dark need no code. */
export const chatStyle = {
  accent: 'var(--accent)',
  backgroundColor: transparent,
  subtle: 'var(--quiet)',
  primaryFont: 'var(--font)',
  timestampColor: 'var(--quiet)',
  groupTimestamp: 300_000,
  paddingRegular: 12,

  bubbleBackground: 'var(--surface)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 16,
  bubbleTextColor: 'var(--text)',
  bubbleFromUserBackground: 'var(--accent)',
  bubbleFromUserBorderColor: 'var(--accent)',
  bubbleFromUserBorderRadius: 16,
  bubbleFromUserTextColor: 'var(--on-accent)',
  bubbleMaxWidth: 620,
  bubbleMinWidth: 1,

  hideUploadButton: true,
  /** The page tells about the connection itself: sooner, and in one place. */
  hideToaster: true,
  sendBoxBackground: 'var(--surface)',
  sendBoxBorderTop: 'none',
  sendBoxHeight: 52,
  sendBoxTextWrap: true,
  sendBoxTextColor: 'var(--text)',
  sendBoxPlaceholderColor: 'var(--quiet)',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnDisabled: 'var(--quiet)',
  sendBoxButtonShadeColorOnActive: 'var(--raised)',
  sendBoxButtonShadeColorOnHover: 'var(--accent-soft)',
  sendBoxButtonShadeColorOnDisabled: transparent,
  sendBoxButtonShadeBorderRadius: 12,
  sendBoxButtonShadeInset: 6,
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--accent)',
  sendBoxButtonKeyboardFocusIndicatorBorderRadius: 12,
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,

  suggestedActionLayout: 'flow',
  suggestedActionHeight: 40,
  suggestedActionBorderRadius: 20,
  suggestedActionBorderWidth: 1,
  suggestedActionBorderColor: 'var(--accent)',
  suggestedActionBackgroundColor: 'var(--surface)',
  suggestedActionBackgroundColorOnHover: 'var(--accent-soft)',
  suggestedActionBackgroundColorOnActive: 'var(--raised)',
  suggestedActionBorderColorOnDisabled: 'var(--line)',
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionTextColorOnDisabled: 'var(--quiet)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--accent)',
  suggestedActionKeyboardFocusIndicatorBorderRadius: 18,
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
  suggestedActionKeyboardFocusIndicatorBorderWidth: 2,
  suggestedActionsVisualKeyboardIndicatorColor: 'var(--accent)',

  transcriptOverlayButtonBackground: 'var(--text)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--accent)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--accent)',
  transcriptOverlayButtonColor: 'var(--page)',
  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
  notificationText: 'var(--quiet)',
  failedConnectivity: 'var(--error)',
} as const

const text = { default: 'var(--text)', subtle: 'var(--quiet)' } as const
const strong = { default: 'var(--accent)', subtle: 'var(--accent)' } as const
const foregroundColors = { default: text, accent: strong, dark: text, light: text } as const

/** How Adaptive Cards look, in the same colors. */
export const cardStyle = {
  fontFamily: 'var(--font)',
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors },
    emphasis: { backgroundColor: 'var(--raised)', foregroundColors },
  },
  factSet: { title: { weight: 'bolder', maxWidth: 240 }, spacing: 16 },
} as const
