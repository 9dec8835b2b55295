package fr.treille.longueurs;

import static fr.treille.longueurs.TexteSaisi.texte;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.note.NoteSaisie;
import fr.treille.dossier.note.NoteService;
import fr.treille.dossier.verification.ReponseSaisie;
import fr.treille.dossier.verification.Sujet;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.dossier.verification.redondance.Aide;
import fr.treille.dossier.verification.redondance.ChampDeclare;
import fr.treille.dossier.verification.redondance.DeclarationSaisie;
import fr.treille.dossier.verification.redondance.RedondanceService;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is typed of what is verified. */
@Component
class TextesDesVerifications implements TextesSaisis {

    private final VerificationService verifications;
    private final RedondanceService redondances;
    private final NoteService notes;
    private final GrappesDEssai essai;
    private final Session session;
    private GrappeFiche deposee = null;
    private int appreciations;

    TextesDesVerifications(
            VerificationService verifications,
            RedondanceService redondances,
            NoteService notes,
            GrappesDEssai essai,
            Session session) {
        this.verifications = verifications;
        this.redondances = redondances;
        this.notes = notes;
        this.essai = essai;
        this.session = session;
    }

    @Override
    public void preparer(Montre montre) {
        montre.regler("2025-06-20T10:00:00");
        essai.registre(16);
        deposee = essai.deposee("Vérifiée");
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @Override
    public List<TexteSaisi> textes() {
        return List.of(
                texte("reponse_verification.motif", Bornes.MOTIF, this::apprecier),
                texte("note_grappe.texte", Bornes.TEXTE, t -> notes.ecrire(new NoteSaisie(deposee.id(), t, Set.of()))),
                texte("essms_declare.dui", Bornes.PRODUIT, t -> declarer(t, null, "")),
                texte("essms_declare.aide_objet", Bornes.MOTIF, t -> declarer("", Aide.FEDER, t)));
    }

    private void apprecier(String motif) {
        verifications.apprecier(new ReponseSaisie(
                deposee.id(),
                Sujet.GUICHET,
                appreciations,
                verifications.fiche(deposee.id()).vu(Sujet.GUICHET),
                true,
                null,
                motif));
        appreciations++;
    }

    private void declarer(String dui, Aide aide, String objet) {
        var premier = redondances.declarees(deposee.id()).getFirst();
        redondances.declarer(new DeclarationSaisie(
                deposee.id(),
                Map.of(premier.finess(), premier.version()),
                Set.of(ChampDeclare.values()),
                dui,
                null,
                aide,
                objet));
    }
}
