/** One subject of the desk: where its pages are, what it is called, what is done there. */
interface Drawer {
  path: string;
  name: string;
  about: string;
}

/** In the order in which a new partnership needs them. */
export const DRAWERS: Drawer[] = [];
