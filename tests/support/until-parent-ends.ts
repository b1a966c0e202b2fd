// Runs inside a child before its own program: when the channel to the parent closes, the child ends as if by SIGTERM.
// So it also ends well when the parent was killed, and where there are no signals. It needs `ipc` among its stdio.
const program = "process.on('disconnect', () => process.emit('SIGTERM') || process.exit());";

/** What Node is given before the child's own file. */
export const untilParentEnds = ['--import', `data:text/javascript,${encodeURIComponent(program)}`] as const;
