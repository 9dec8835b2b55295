package fr.treille.pilotage.relance;

import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.socle.territoire.Regions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The nightly run, for the measures of another package. */
@Component
public class Nuit {

    private final PassageRelances passage;
    private final RelancesDEssai essai;
    private final Regions regions;

    Nuit(PassageRelances passage, RelancesDEssai essai, Regions regions) {
        this.passage = passage;
        this.essai = essai;
        this.regions = regions;
    }

    /** Runs in Occitanie, whatever the hour. */
    public void passer() {
        passage.passer(regions.fiche("76"));
    }

    /** One automatic rule about the deposit, this many days after its last one. */
    public void regler(int decalage) {
        essai.sansRegle();
        essai.automatique("Nuit", decalage, DestinataireRelance.CONTACT);
    }

    /** Nothing was sent. */
    public void oublier() {
        essai.oublier();
    }

    /** How many rows a run wrote in each table. */
    public List<Long> ecrites() {
        return List.of(
                essai.nombre("message"),
                essai.nombre("message_destinataire"),
                essai.nombre("relance"),
                essai.nombre("relance_jour"));
    }
}
