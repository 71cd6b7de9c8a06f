"""Spiral's one entry: the window, the command line and the first-time set-up.

Standard library only, so that it runs on a computer that has nothing but Python.
"""

import sys

ENVIRONMENT_FAILED = 3


def main() -> int:
    """Make the environment ready, then hand over to the command line; returns the exit code."""
    if sys.version_info < (3, 11):
        print("Spiral needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2], file=sys.stderr)
        return ENVIRONMENT_FAILED
    from spiral import __version__, launch

    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        print(f"Spiral {__version__}")
        return 0
    try:
        launch.prepare(arguments)
    except launch.Unprepared as unprepared:
        print(unprepared, file=sys.stderr)
        return ENVIRONMENT_FAILED
    except KeyboardInterrupt:
        print("Setting up Spiral was interrupted; the next start begins again.", file=sys.stderr)
        return ENVIRONMENT_FAILED
    if arguments[:1] == ["test"]:
        return launch.run_tests(arguments[1:])
    from spiral import cli

    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
