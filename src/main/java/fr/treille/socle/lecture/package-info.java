/** Reads the tables that people send, CSV or XLSX, cell by cell and with the line numbers that they see. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun", "socle.piece"})
package fr.treille.socle.lecture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
