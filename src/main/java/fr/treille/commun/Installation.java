package fr.treille.commun;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What distinguishes this installation, from {@code treille.*} properties or {@code TREILLE_…} variables.
 *
 * @param regionCode INSEE code of the agency's région
 * @param agence the agency's name, on screens and letters
 * @param demonstration whether people and files are invented: a banner says it and the sign-in page lists the accounts
 */
@ConfigurationProperties("treille")
public record Installation(
        @DefaultValue("76") String regionCode,
        @DefaultValue("Agence régionale de santé Occitanie") String agence,
        @DefaultValue("false") boolean demonstration) {}
