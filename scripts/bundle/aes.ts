/** Stands for `@noble/ciphers/aes`, whose tables take long to make: pdfkit encrypts with it, and a brief is never encrypted. */
function unused(): never {
  throw new Error('Briefs are not encrypted.');
}

export { unused as cbc, unused as ecb };
