/** An answer of a mutation that changed nothing, among which the client must choose: it leaves no audit row of a change. */
export abstract class NothingChanged {}
