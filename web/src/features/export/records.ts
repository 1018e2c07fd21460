/** Counts the records of a CSV text that comes in pieces: ends of lines outside quotes. */
export function recordCounter(): (piece: string) => number {
  let quoted = false;
  let records = 0;
  return (piece) => {
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (code === 34) quoted = !quoted;
      else if (code === 10 && !quoted) records += 1;
    }
    return records;
  };
}
