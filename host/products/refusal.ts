/** An answer of a product that is no success; each product writes it in its own shape. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 501,
    message: string,
    /** By parameter or field. */
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
