/** Reads the tables that people send, CSV or XLSX, cell by cell and with the line numbers that they see. */
@NullMarked
@NamedInterface("lecture")
package fr.treille.suivi.importation.lecture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
