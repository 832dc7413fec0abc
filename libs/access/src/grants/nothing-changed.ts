/** An answer of a mutation that changed nothing, among which the client must choose: it leaves an audit row of a read. */
export abstract class NothingChanged {}
