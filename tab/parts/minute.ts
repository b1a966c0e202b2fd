import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** The time, told anew each minute. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const watch = setInterval(() => setNow(new Date()), minuteMs);
    return () => clearInterval(watch);
  }, []);
  return now;
}
