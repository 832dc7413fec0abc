import { type ComponentType, createContext } from 'preact';

/** What more there is to say to whoever may not ask something; the frame knows. */
export const BesideRefusal = createContext<ComponentType | undefined>(undefined);
