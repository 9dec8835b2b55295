package fr.treille.socle.commun;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What distinguishes this installation, from {@code treille.*} properties or {@code TREILLE_…} variables.
 *
 * @param regionCode INSEE code of the région that the installation's administrators find open
 * @param demonstration whether people and files are invented: a banner says it and the sign-in page lists the accounts
 */
@ConfigurationProperties("treille")
public record Installation(
        @DefaultValue("76") String regionCode,
        @DefaultValue("false") boolean demonstration) {}
