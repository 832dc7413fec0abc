/** Where somebody works, by the name of the place that was asked about. */
export function placeName(where: string, cluster: { name: string; area: { name: string } }): string {
  if (where === 'in the cluster') return `In ${cluster.name}`;
  return where === 'in the same area'
    ? `In ${cluster.area.name}, outside ${cluster.name}`
    : `Outside ${cluster.area.name}`;
}
