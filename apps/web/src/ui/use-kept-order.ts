import { useState } from 'preact/hooks';
import type { Order } from './table-order.js';

type Kept = { orders?: Record<string, Order> } | null;

/** The order that somebody chose for a table. It stays with this entry of the browser's history, so that Back comes back to it. */
export function useKeptOrder(table: string): [Order | undefined, (order: Order) => void] {
  const [order, setOrder] = useState((window.history.state as Kept)?.orders?.[table]);
  const sort = (chosen: Order) => {
    const kept = window.history.state as Kept;
    window.history.replaceState({ ...kept, orders: { ...kept?.orders, [table]: chosen } }, '');
    setOrder(chosen);
  };
  return [order, sort];
}
