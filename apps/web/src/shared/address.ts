import { useCallback } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';

/** The filters that the address holds, so that a link shows the same page to somebody else. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const [path, go] = useLocation();
  const search = useSearch();
  const params = new URLSearchParams(search);
  const filters = Object.fromEntries(names.map((name) => [name, params.get(name) || null])) as Record<
    Name,
    string | null
  >;
  const choose = useCallback(
    (changed: Partial<Record<Name, string | null>>) => go(withSearch(path, { ...filters, ...changed })),
    [path, search],
  );
  return [filters, choose] as const;
}

/** A path with those filters that are set. */
export function withSearch(path: string, filters: Record<string, string | null | undefined>): string {
  const set = Object.entries(filters).filter(([, value]) => value) as [string, string][];
  return set.length ? `${path}?${new URLSearchParams(set)}` : path;
}
