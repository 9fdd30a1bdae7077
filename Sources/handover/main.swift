OwnProcess.prepare()
OwnProcess.end(Program(in: OwnProcess.surroundings()).run(Array(CommandLine.arguments.dropFirst())))
