import { useEffect, useState } from 'preact/hooks';

/* As wide as the pages of a phone are, in the styles. */
const PHONE = '(width < 40em)';

/** Whether the page is as narrow as on a phone, where pictures have a form of their own. */
export function usePhone(): boolean {
  const [isPhone, setIsPhone] = useState(() => matchMedia(PHONE).matches);
  useEffect(() => {
    const query = matchMedia(PHONE);
    const look = () => setIsPhone(query.matches);
    query.addEventListener('change', look);
    look();
    return () => query.removeEventListener('change', look);
  }, []);
  return isPhone;
}
