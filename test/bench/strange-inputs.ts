/** Inputs that could take long: very long, very repetitive, made of what code treats specially. */
export function strangeInputs(): readonly string[] {
  return [
    '',
    'x',
    '🙂'.repeat(2_000),
    'salary '.repeat(10_000),
    'what does the manager or the educator and the pacs administrator earn, '.repeat(800),
    'how much '.repeat(5_000),
    'a b c d e f g h '.repeat(2_000),
    'x'.repeat(100_000),
    'echocardiografer'.repeat(3_000),
    '(a+)+$'.repeat(3_000),
    '.*?[]{}()|^$\\'.repeat(2_000),
    'constructor __proto__ toString '.repeat(1_000),
    '\u200b\u202e'.repeat(10_000),
    '<at>'.repeat(10_000),
    'https://'.repeat(5_000),
    '9'.repeat(50_000),
    'ä'.repeat(20_000),
    'not no never without '.repeat(2_000),
    'degree or exam and pay than growth versus '.repeat(1_000),
  ]
}
