package fr.treille.pilotage.relance;

import fr.treille.Session;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.pilotage.relance.regle.RegleRelanceService;
import fr.treille.pilotage.relance.regle.RegleSaisie;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rules in the place of the delivered ones of Occitanie, and what they made leave. */
@Component
public class RelancesDEssai {

    private final RegleRelanceService regles;
    private final Session session;
    private final JdbcClient base;

    RelancesDEssai(RegleRelanceService regles, Session session, JdbcClient base) {
        this.regles = regles;
        this.session = session;
        this.base = base;
    }

    /** No rule in Occitanie, nothing sent, no grappe. */
    public void vider() {
        oublier();
        sansRegle();
        for (var table : List.of("recapitulatif_nature", "grappe_essms", "instruction", "grappe")) {
            base.sql("DELETE FROM " + table).update();
        }
    }

    /** No rule in Occitanie, not even the delivered ones. */
    public void sansRegle() {
        base.sql("DELETE FROM regle_relance WHERE region_code = '76'").update();
    }

    /** Nothing was ever sent, and nothing is about to be. */
    void oublier() {
        for (var table : List.of(
                "relance",
                "relance_jour",
                "relance_passage",
                "recapitulatif_envoi",
                "message_destinataire",
                "message_tentative",
                "message",
                "scheduled_tasks")) {
            base.sql("DELETE FROM " + table).update();
        }
    }

    /** A rule of the coordination. */
    public long regle(RegleSaisie saisie) {
        return session.sansChanger(Role.COORDINATION_ARS, () -> regles.creer(saisie));
    }

    /** About the deposit, which closes on 13/06/2025, by hand. */
    public long depot(String nom, int decalage, DestinataireRelance... destinataires) {
        return regle(saisie(nom, "DEPOT", decalage, Set.of(destinataires), false));
    }

    /** Sent by the nightly run. */
    public long automatique(String nom, int decalage, DestinataireRelance... destinataires) {
        return regle(saisie(nom, "DEPOT", decalage, Set.of(destinataires), true));
    }

    /** How many rows a table has. */
    public long nombre(String table) {
        return base.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    public static RegleSaisie saisie(
            String nom, String nature, int decalage, Set<DestinataireRelance> destinataires, boolean automatique) {
        return new RegleSaisie(
                nom,
                nature,
                decalage,
                destinataires,
                "{échéance}\u00A0: {grappe}",
                "Bonjour {destinataire},\n\n{grappe} ({porteur}) avant le {date}, {délai}.\n{responsable} {lien}",
                1,
                7,
                automatique,
                true,
                0);
    }

    public static RegleSaisie saisie(String nom, int decalage, int fois, int intervalle) {
        return new RegleSaisie(
                nom,
                "DEPOT",
                decalage,
                Set.of(DestinataireRelance.CONTACT),
                "{échéance}",
                "{grappe}",
                fois,
                intervalle,
                false,
                true,
                0);
    }

    public static RegleSaisie saisie(String nom, String nature, Set<DestinataireRelance> destinataires) {
        return saisie(nom, nature, -7, destinataires, false);
    }

    public static RegleSaisie texte(String objet, String texte) {
        return new RegleSaisie(
                "Règle", "DEPOT", -7, Set.of(DestinataireRelance.CONTACT), objet, texte, 1, 1, false, true, 0);
    }
}
