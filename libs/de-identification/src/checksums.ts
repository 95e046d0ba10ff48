const digitsOf = (value: string): number[] => Array.from(value.replace(/\D/g, ''), Number);

/** The check digit of payment cards and Swedish personal numbers. */
export function passesLuhn(value: string): boolean {
  const digits = digitsOf(value).reverse();
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length > 1 && sum % 10 === 0;
}

/** The check digit of a ten-digit NHS number (modulus 11). */
export function passesNhs(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** ISO 13616: the rearranged number is 1 modulo 97. */
export function passesIban(value: string): boolean {
  const compact = value.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  let remainder = 0;
  for (const char of compact.slice(4) + compact.slice(0, 4)) {
    const value = /\d/.test(char) ? char : String(char.charCodeAt(0) - 55);
    for (const digit of value) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}
