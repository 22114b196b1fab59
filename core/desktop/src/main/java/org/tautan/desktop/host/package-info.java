/// What hosts an engine on a computer: its thread, its clock, its place on the disk.
@NullMarked
package org.tautan.desktop.host;

import org.jspecify.annotations.NullMarked;
