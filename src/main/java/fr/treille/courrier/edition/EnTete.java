package fr.treille.courrier.edition;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The agency's letterhead and what its letters say of it, from {@code treille.entete.*}. Nothing has a default but the
 * lists: a letter with an empty field is refused, naming the property to fill.
 *
 * @param direction direction or service that writes, « Direction de l’offre de soins et de l’autonomie »
 * @param adresse postal address, one line each
 * @param ville where letters are signed, « Montpellier »
 * @param telephone switchboard
 * @param courriel mailbox of the programme
 * @param site website
 * @param signataireNom name under the signature
 * @param signataireFonction function above the signature
 * @param tribunal competent administrative court, its address between parentheses, for the appeal clause
 */
@ConfigurationProperties("treille.entete")
public record EnTete(
        @DefaultValue("") String direction,
        @DefaultValue List<String> adresse,
        @DefaultValue("") String ville,
        @DefaultValue("") String telephone,
        @DefaultValue("") String courriel,
        @DefaultValue("") String site,
        @DefaultValue("") String signataireNom,
        @DefaultValue("") String signataireFonction,
        @DefaultValue("") String tribunal) {

    /** The court alone, « tribunal administratif de … ». */
    public String tribunalNom() {
        int parenthese = tribunal.indexOf('(');
        return (parenthese < 0 ? tribunal : tribunal.substring(0, parenthese)).strip();
    }

    /** Its address, what stands between parentheses; « » without any. */
    public String tribunalAdresse() {
        int parenthese = tribunal.indexOf('(');
        return parenthese < 0
                ? ""
                : tribunal.substring(parenthese + 1).replace(")", "").strip();
    }
}
