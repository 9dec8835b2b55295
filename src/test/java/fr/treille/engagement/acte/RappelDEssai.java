package fr.treille.engagement.acte;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.dossier.Dossier;
import fr.treille.engagement.acte.dossier.Dossiers;
import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.NatureDocument;
import fr.treille.socle.courrier.edition.Imprimable;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.ActeSigne;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** A kind of letter that the application does not know: this bean and its template are all that it takes. */
@Component
class RappelDEssai implements Redaction<Dossier> {

    private static final GenreActe GENRE = new GenreActe(
            "RAPPEL_ESSAI",
            NatureDocument.LETTRE,
            new NomActe("lettre de rappel", "lettres de rappel", true),
            "cette grappe",
            Droits.NOTIFIER,
            ActeSigne.LETTRE,
            false);

    /** Grappes whose letter left. */
    final List<Long> partis = new CopyOnWriteArrayList<>();

    private final Dossiers dossiers;

    RappelDEssai(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    private record Rappel(Map<String, Object> valeurs) implements Imprimable {

        @Override
        public String modele() {
            return "acte/rappel-essai";
        }
    }

    @Override
    public GenreActe genre() {
        return GENRE;
    }

    @Override
    public Map<Long, Dossier> lire(Collection<Long> grappes) {
        return dossiers.lire(grappes);
    }

    @Override
    public void exiger(Dossier dossier) {
        if (dossier.statut() != StatutGrappe.NOTIFIEE) {
            throw new Refus(dossier.laGrappe() + " n’est pas notifiée\u00A0: rien ne lui est rappelé.");
        }
    }

    @Override
    public Imprimable imprimer(Dossier dossier, SignataireHabilite signataire, String reference) {
        var valeurs = new HashMap<String, Object>();
        valeurs.put("reference", reference);
        valeurs.put("grappe", dossier.nom());
        valeurs.put("montant", dossier.projet().montant().toString());
        valeurs.put("representant", dossier.porteur().representantLegal().fonction());
        valeurs.put("signataire", signataire == null ? "" : signataire.nom());
        return new Rappel(valeurs);
    }

    @Override
    public Courrier message(Dossier dossier, ActeAEnvoyer acte) {
        return new Courrier("Rappel " + acte.reference(), "Madame, Monsieur,\n\nVoir la lettre jointe.");
    }

    @Override
    public Constat constat(Dossier dossier) {
        return Constat.de("montant", dossier.projet().montant().toString());
    }

    @Override
    public void parti(Collection<Dossier> dits) {
        partis.addAll(new ArrayList<>(dits.stream().map(Dossier::grappeId).toList()));
    }
}
