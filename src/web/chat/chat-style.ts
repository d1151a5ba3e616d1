/** A network that is lost for a minute loses no message; until then it shows as being sent. */
export const sendPatienceMs = 75_000

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

  scrollToEndButtonBehavior: 'any',

  hideUploadButton: true,
  sendTimeout: sendPatienceMs,
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
  /** The button that has the focus says so itself. */
  suggestedActionsVisualKeyboardIndicatorColor: transparent,

  transcriptOverlayButtonBackground: 'var(--text)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--accent)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--accent)',
  transcriptOverlayButtonColor: 'var(--page)',
  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
  notificationText: 'var(--quiet)',
  failedConnectivity: 'var(--error)',
} as const

/**
 * The same once the person has asked: a long answer is read from its beginning, with the question
 * above it still in sight; on a small screen that goes first, since the bot may ask something in
 * turn, at the end of its answer. What is replayed before that is passed over to its end.
 */
export function answerStyle(heightPx: number): object {
  const autoScrollSnapOnPageOffset = Math.max(-96, Math.min(30, (545 - heightPx) / 2))
  return { ...chatStyle, autoScrollSnapOnPage: true, autoScrollSnapOnPageOffset }
}

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
  fontSizes: { small: 14, default: 16, medium: 18, large: 21, extraLarge: 26 },
  lineHeights: { small: 19, default: 23, medium: 25, large: 28, extraLarge: 34 },
  spacing: { small: 6, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  /** Below the page's own heading and those Web Chat gives to messages. */
  textBlock: { headingLevel: 3 },
  factSet: { title: { weight: 'bolder', maxWidth: 240 }, spacing: 16 },
} as const
