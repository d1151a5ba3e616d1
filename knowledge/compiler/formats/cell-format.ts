/** A number as a cell shows it: with its currency, as a share, as a date, with commas. */
export function formatCell(value: number, format: string): string {
  const [shown = ''] = format.split(';')
  // "[$£-809]" is the sign of a country's money; its number is no figure.
  const signed = shown.replaceAll(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
  const plain = signed.replaceAll(/\[[^\]]*\]|[_*].|\\/g, '')
  if (/[ymd]/i.test(plain.replaceAll(/"[^"]*"/g, ''))) return dateOf(value)
  const decimals = /\.(0+)/.exec(plain)?.[1]?.length ?? 0
  if (plain === 'General') return String(Number(value.toPrecision(12)))
  if (plain.includes('%')) return `${(value * 100).toFixed(decimals)}%`
  const figure = /[0#]/.test(plain)
    ? Math.abs(value).toLocaleString('en-US', {
        useGrouping: plain.includes(','),
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      })
    : String(value)
  const before = signsOf(/^[^0#?]*/.exec(plain)?.[0] ?? '')
  const after = signsOf(/[^0#?.,]*$/.exec(plain)?.[0] ?? '')
  return `${value < 0 ? '-' : ''}${before}${figure}${after}`
}

/** Signs and words around a figure: `"$"`, ` "a year"`. */
function signsOf(part: string): string {
  return part.replaceAll(/["@]/g, '')
}

/** Days are counted from the last but one of 1899. */
function dateOf(value: number): string {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.round(value) * 86_400_000)
  return Number.isNaN(day.getTime()) ? String(value) : day.toISOString().slice(0, 10)
}
