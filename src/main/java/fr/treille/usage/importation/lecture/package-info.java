/** Reads the tables that people send, CSV or XLSX, cell by cell and with the line numbers that they see. */
@NullMarked
package fr.treille.usage.importation.lecture;

import org.jspecify.annotations.NullMarked;
