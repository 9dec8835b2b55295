/** Nothing is financed twice: across all grappes, calls, years and régions of the installation (domain reference §3.2). */
@NullMarked
@NamedInterface("redondance")
package fr.treille.dossier.verification.redondance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
