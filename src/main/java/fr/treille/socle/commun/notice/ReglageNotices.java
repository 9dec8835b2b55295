package fr.treille.socle.commun.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an installation puts the texts of its public pages.
 *
 * @param dossier folder of the files named by {@link Notice#fichier()}; empty while the installation has none
 * @param conformite what the last audit of accessibility found, said beside the link as the law asks
 */
@ConfigurationProperties("treille.notices")
public record ReglageNotices(
        @DefaultValue("") String dossier,
        @DefaultValue("NON") Conformite conformite) {}
