Process.prepare()
Process.end(Program(in: Process.surroundings()).run(Array(CommandLine.arguments.dropFirst())))
