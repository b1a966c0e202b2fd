/** A CA that lives as long as the test, and a certificate of its for the names of the doubles. */
import { generate } from 'selfsigned';

export type Certificates = {
  /** PEM, for NODE_EXTRA_CA_CERTS. */
  readonly ca: string;
  readonly key: string;
  readonly cert: string;
};

const kind = { keyType: 'ec', algorithm: 'sha256' } as const;
/** The clocks of two processes need not agree to the second. */
const notBeforeDate = new Date(Date.now() - 60_000);

export const certificatesFor = async (names: readonly string[]): Promise<Certificates> => {
  const ca = await generate([{ name: 'commonName', value: 'CA of the production run' }], {
    ...kind,
    notBeforeDate,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'doubles' }], {
    ...kind,
    notBeforeDate,
    ca: { key: ca.private, cert: ca.cert },
    extensions: [
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) },
      { name: 'extKeyUsage', serverAuth: true },
    ],
  });
  return { ca: ca.cert, key: leaf.private, cert: leaf.cert };
};
