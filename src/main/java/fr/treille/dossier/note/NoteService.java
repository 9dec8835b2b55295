package fr.treille.dossier.note;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.socle.commun.AdressePublique;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes internal notes on a grappe, and tells those whom they call upon. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class NoteService {

    /** Name of the tab of notes, in the address of a grappe. */
    public static final String ONGLET = "notes";

    private final NoteRepository notes;
    private final NoteRequetes requetes;
    private final GrappeService grappes;
    private final AgentService agents;
    private final EnvoiService envois;
    private final AdressePublique adresse;
    private final Perimetre perimetre;
    private final Clock horloge;

    NoteService(
            NoteRepository notes,
            NoteRequetes requetes,
            GrappeService grappes,
            AgentService agents,
            EnvoiService envois,
            AdressePublique adresse,
            Perimetre perimetre,
            Clock horloge) {
        this.notes = notes;
        this.requetes = requetes;
        this.grappes = grappes;
        this.agents = agents;
        this.envois = envois;
        this.adresse = adresse;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /**
     * The notes of a grappe, the last one first.
     *
     * @throws Refus when it is not in the caller's périmètre
     */
    public List<NoteFiche> notes(long grappeId) {
        grappes.fiche(grappeId);
        return requetes.deLaGrappe(grappeId);
    }

    /** Says that the caller has read what calls upon them. */
    @Transactional
    public void lire(long grappeId) {
        grappes.fiche(grappeId);
        requetes.lire(grappeId, AgentConnecte.courant().id(), horloge.instant());
    }

    /**
     * Writes a note; those whom it calls upon get a mail, once it is written.
     *
     * @return its identifier
     * @throws Refus on « texte » when it is empty or too long; on « prevenir » when somebody does not see the grappe, or
     *     has the name that it writes as others do
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    @UneFois
    public long ecrire(NoteSaisie saisie) {
        var grappe = grappes.fiche(saisie.grappeId());
        Bornes.exiger("texte", "Écrivez la note.", "La note", saisie.texte(), Bornes.TEXTE);
        var moi = AgentConnecte.courant();
        var appeles =
                appeles(saisie).stream().filter(agent -> agent.id() != moi.id()).toList();
        exigerVoyants(grappe, appeles);
        var note = notes.saveAndFlush(new Note(saisie.grappeId(), moi.id(), saisie.texte(), horloge.instant()));
        requetes.mentionner(note.id(), appeles.stream().map(AgentLigne::id).toList());
        appeles.forEach(agent -> envois.deposer(message(grappe, agent, moi.nomComplet(), saisie.texte())));
        return note.id();
    }

    private List<AgentLigne> appeles(NoteSaisie saisie) {
        var tous = agents.agents();
        var nommes = new AppelsDuTexte(tous).dans(saisie.texte(), saisie.prevenir());
        return tous.stream()
                .filter(agent -> saisie.prevenir().contains(agent.id()) || nommes.contains(agent.id()))
                .toList();
    }

    private void exigerVoyants(GrappeFiche grappe, List<AgentLigne> appeles) {
        if (appeles.isEmpty()) {
            return;
        }
        var aveugles = requetes.aveugles(
                grappe.id(), appeles.stream().map(AgentLigne::id).toList());
        appeles.stream()
                .filter(agent -> aveugles.contains(agent.id()))
                .findFirst()
                .ifPresent(agent -> {
                    throw Refus.surChamp(
                            "prevenir",
                            agent.nom()
                                    + " ne suit aucun des territoires de cette grappe\u00A0: une note ne lui montre pas"
                                    + " ce qu’il ne peut pas ouvrir.");
                });
    }

    private MessageADeposer message(GrappeFiche grappe, AgentLigne agent, String auteur, String texte) {
        var lien = GrappeLiens.onglet(grappe.id(), ONGLET);
        return new MessageADeposer(
                "Note de " + auteur + " sur la " + NomGrappe.cite(grappe.nom()),
                "Bonjour,\n\n" + auteur + " vous appelle dans une note interne sur la " + NomGrappe.cite(grappe.nom())
                        + "\u00A0:\n\n" + texte + "\n\n" + adresse.de(lien) + "\n",
                List.of(AdresseCourriel.a(agent.nom(), agent.courriel())),
                List.of(),
                grappe.nom(),
                lien,
                List.of(grappe.id()));
    }

    /**
     * Takes away a note of the caller's.
     *
     * @throws Refus when it is somebody else's, or not in the caller's périmètre
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void retirer(long grappeId, long noteId) {
        grappes.fiche(grappeId);
        var note = notes.findById(noteId)
                .filter(une -> une.grappeId() == grappeId)
                .orElseThrow(() -> perimetre.inconnu("Cette note", noteId));
        note.retirer(AgentConnecte.courant().id(), horloge.instant());
        notes.save(note);
    }
}
