import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './security.module.css';

interface QrCodeProps {
  /** Made into a picture here: a secret goes to no other service. */
  text: string;
  label: string;
}

export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => {
    const { data, size } = encode(text, { border: 2 });
    const squares = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
    );
    return { size, path: squares.join('') };
  }, [text]);
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect className={styles.qrGround} width={size} height={size} />
      <path className={styles.qrInk} d={path} />
    </svg>
  );
}
