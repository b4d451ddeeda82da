import fc from 'fast-check';

const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];

/** Any value; keys are often those that trip careless code. */
const anything = fc.anything({
  key: fc.oneof(fc.string(), fc.constantFrom(...hostile)),
  withBigInt: false,
  maxDepth: 3,
});

/** Values like `model` with some fields missing, replaced by anything, or joined by others. */
export function malformed(model: object): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(model).map(([name, value]) => [name, fc.oneof(fc.constant(value), anything)]),
  );
  return fc.oneof(
    anything,
    fc.record(fields, { requiredKeys: [] }),
    fc
      .tuple(fc.record(fields, { requiredKeys: [] }), fc.dictionary(fc.string(), anything))
      .map(([own, more]) => ({ ...more, ...own })),
  );
}
