package fr.treille.suivi.jalon;

import fr.treille.socle.commun.port.RegleEchange;
import fr.treille.socle.commun.port.SourceEchanges;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The milestones that happened, and the plans that slipped. */
@Component
class EchangesJalons implements SourceEchanges {

    private static final String DEPUIS = " LEFT JOIN vague v ON v.id = x.vague_id WHERE x.grappe_id = :grappe";
    private static final String NOM = libelle("x.type") + ", COALESCE(CONCAT(', ', v.nom), '')";
    private static final String LIEN = "CONCAT('grappes/', x.grappe_id, '/jalons')";

    @Override
    public List<RegleEchange> echanges() {
        return List.of(
                new RegleEchange(
                        "JALON",
                        "Jalon",
                        "FROM jalon x" + DEPUIS,
                        "x.reel",
                        true,
                        "CONCAT('Jalon atteint\u00A0: ', " + NOM + ")",
                        "''",
                        LIEN),
                new RegleEchange(
                        "JALON",
                        "Jalon",
                        "FROM glissement s JOIN jalon x ON x.id = s.jalon_id" + DEPUIS,
                        "s.le",
                        false,
                        "CONCAT('Jalon décalé au ', DATE_FORMAT(s.apres, '%d/%m/%Y'), '\u00A0: ', " + NOM + ")",
                        "s.motif",
                        LIEN));
    }

    /** SQL of what screens call a milestone of that type. */
    static String libelle(String type) {
        return Stream.of(TypeJalon.values())
                .map(un -> "WHEN '" + un.name() + "' THEN '" + un.libelle() + "'")
                .collect(Collectors.joining(" ", "CASE " + type + " ", " END"));
    }
}
