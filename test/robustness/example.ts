/** Who may ask an operation in the demo, and arguments that it accepts. */
export interface Example {
  who: string;
  variables: object;
  /** The same for an operation that can be asked in several ways, each with ids of its own. */
  others?: object[];
}
