//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// memory is the most that a process had resident, in bytes.
func memory(state *os.ProcessState) int64 {
	used, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	most := int64(used.Maxrss) //nolint:unconvert // 32 bits on some systems
	if runtime.GOOS == "darwin" {
		return most // bytes there, kilobytes elsewhere
	}
	return most << 10
}
