package fr.treille.socle.marque;

import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.piece.Donneur;
import fr.treille.socle.piece.PieceContenu;
import fr.treille.socle.piece.Pieces;
import fr.treille.socle.piece.Proprietaire;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bloc-marque of the région in which the caller acts; nobody reaches that of another one. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('REGLER_REGION')")
public class BlocMarqueService {

    private final BlocMarqueRepository blocs;
    private final BlocsMarque imprimes;
    private final Pieces pieces;

    BlocMarqueService(BlocMarqueRepository blocs, BlocsMarque imprimes, Pieces pieces) {
        this.blocs = blocs;
        this.imprimes = imprimes;
        this.pieces = pieces;
    }

    /** What the région has now. */
    public BlocMarqueFiche fiche() {
        return blocs.findByRegionCode(region())
                .map(bloc ->
                        new BlocMarqueFiche(bloc.imprimee().map(pieces::fiche).orElse(null), bloc.version()))
                .orElseGet(() -> new BlocMarqueFiche(null, BlocMarqueFiche.JAMAIS));
    }

    /**
     * The picture as letters print it.
     *
     * @throws Refus when there is none, or it cannot be read, as {@link Pieces#lire(long)}
     */
    public PieceContenu contenu() {
        return blocs.findByRegionCode(region())
                .flatMap(BlocMarque::imprimee)
                .map(imprimes::lire)
                .orElseThrow(() -> new Refus("La région n’a pas de bloc-marque."));
    }

    /**
     * Takes a picture for the letters and conventions to come, in the place of the former one; those that are archived stay as
     * they are. What is kept is what will be printed: the picture alone, as {@link ImageImprimee} makes it.
     *
     * @param nom as it came
     * @param version as the page saw it
     * @throws Refus on {@code octets} when it is no picture that can be printed at its place
     * @throws ModificationConcurrente when somebody else changed it since
     */
    @Transactional
    public void deposer(String nom, byte[] octets, int version) {
        var image = ImageImprimee.de(octets);
        var bloc = exiger(version);
        var agent = AgentConnecte.courant();
        var donneur = new Donneur(agent.nomComplet(), agent.courriel());
        var ancienne = bloc.pieceId();
        long piece;
        if (ancienne == null) {
            piece = pieces.deposer(new Proprietaire(region(), "region/bloc-marque", null), nom, image, donneur);
        } else {
            piece = ancienne;
            pieces.remplacer(piece, nom, image, donneur);
        }
        var fiche = pieces.fiche(piece);
        bloc.poser(piece, fiche.nom(), fiche.sha256());
        try {
            blocs.saveAndFlush(bloc);
        } catch (DataIntegrityViolationException memeInstant) {
            // the first one of the région, given by two people at once
            throw new ModificationConcurrente(List.of());
        }
    }

    /**
     * Letters bear the agency's name again.
     *
     * @param version as the page saw it
     * @throws ModificationConcurrente when somebody else changed it since
     */
    @Transactional
    public void retirer(int version) {
        exiger(version).retirer();
    }

    private BlocMarque exiger(int version) {
        var bloc = blocs.findByRegionCode(region());
        ModificationConcurrente.exigerVersion(bloc.map(BlocMarque::version).orElse(BlocMarqueFiche.JAMAIS), version);
        return bloc.orElseGet(() -> new BlocMarque(region()));
    }

    private static String region() {
        return AgentConnecte.courant().regionCode();
    }
}
