/** What documents say and how they are drawn: Jasper templates to PDF/A-2a and PDF/UA-1. */
@NullMarked
@NamedInterface("edition")
package fr.treille.socle.courrier.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
