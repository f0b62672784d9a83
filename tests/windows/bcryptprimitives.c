/* Only for tests under wine: Debian's wine 8 lacks the one call of this library that Rust programs
   make for random numbers. Windows has its own; this must never be given away with the program. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG); /* RtlGenRandom */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count)
{
    return SystemFunction036(bytes, (ULONG)count);
}
