/** Whether it is put as a question, which is to be answered. */
export function isAsked(text: string): boolean {
  return (
    text.includes('?') ||
    /^(?:what|which|who|how|why|when|where|do|does|is|are|can|could|should|would)\b/i.test(
      text.trim(),
    )
  )
}
